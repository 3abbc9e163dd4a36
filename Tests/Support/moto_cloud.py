"""Two accounts in a moto server that knows what the stack needs, for as long as standard input stays open:
empty, or each with a network.

Prints one line of JSON that says how to get at them; ends at the end of standard input or at SIGTERM.
"""
import argparse
import os

os.environ["MOTO_IAM_LOAD_MANAGED_POLICIES"] = "true"

import moto_extensions  # noqa: F401  extends moto as it is imported
from moto_host import CUSTOMER_ACCOUNT, PROVIDER_KEYS, REGION, Side, hold, role, serve
from moto_network import build_network, security_group

ANYTHING = {"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--port", type=int, default=0, help="the port; by default a free one")
    parser.add_argument("--networks", action="store_true", help="with a VPC on each side, and an open group in it")
    arguments = parser.parse_args()
    endpoint_url = serve(arguments.port)
    provider = Side(endpoint_url, PROVIDER_KEYS)
    customer = provider.in_account(endpoint_url, CUSTOMER_ACCOUNT)
    hold({
        "endpointURL": endpoint_url,
        "region": REGION,
        "provider": {
            "account": provider.account, "credentials": provider.keys, "role": role(provider.account),
            "certificate": provider.acm.request_certificate(DomainName="api.example.com")["CertificateArn"],
            **(network(provider, "vpc-1", "10.100.100") if arguments.networks else {}),
        },
        "customer": {
            "account": customer.account, "credentials": customer.keys, "role": role(customer.account),
            **(network(customer, "vpc-2", "10.1.1") if arguments.networks else {}),
        },
    })


def network(side, name, prefix):
    built = build_network(side, name, f"{prefix}.0/24", prefix)
    group = security_group(side, f"{name}-open", built["vpc"], [ANYTHING])
    return {"vpc": built["vpc"], "subnets": built["privateSubnets"], "securityGroup": group}


if __name__ == "__main__":
    main()
