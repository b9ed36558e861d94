"""Translation engines: a base protocol, a registry, one module per engine."""
