"""Two empty accounts in a moto server that knows what the stack needs, for as long as standard input
stays open.

Prints one line of JSON that says how to get at them; ends at the end of standard input or at SIGTERM.
"""
import argparse
import os

os.environ["MOTO_IAM_LOAD_MANAGED_POLICIES"] = "true"

import moto_extensions  # noqa: F401  extends moto as it is imported
from moto_host import CUSTOMER_ACCOUNT, PROVIDER_KEYS, REGION, Side, hold, role, serve


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--port", type=int, default=0, help="the port; by default a free one")
    endpoint_url = serve(parser.parse_args().port)
    provider = Side(endpoint_url, PROVIDER_KEYS)
    customer = provider.in_account(endpoint_url, CUSTOMER_ACCOUNT)
    hold({
        "endpointURL": endpoint_url,
        "region": REGION,
        "provider": {
            "account": provider.account, "credentials": provider.keys, "role": role(provider.account),
            "certificate": provider.acm.request_certificate(DomainName="api.example.com")["CertificateArn"],
        },
        "customer": {"account": customer.account, "credentials": customer.keys, "role": role(customer.account)},
    })


if __name__ == "__main__":
    main()
