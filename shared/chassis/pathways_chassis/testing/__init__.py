"""Tools for the tests of services; nothing here is used by a running one."""
