"""The situations of the field, grouped by kind. Importing a group keeps its situations."""
import importlib

from cases.case import CASES

__all__ = ["CASES"]

GROUPS = (
    "control", "blue_green", "weights", "rules", "listeners", "databases", "services", "deployments",
    "hosts", "instances", "kubernetes", "addresses", "balancers", "zones", "ipv6", "security_groups",
    "client", "one_side", "permissions", "cli_failures",
)

for group in GROUPS:
    importlib.import_module(f"cases.{group}")
