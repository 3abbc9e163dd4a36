"""What the moto servers of the tests have in common: one process, which nothing can leave behind.

It serves on 127.0.0.1, prints one line of JSON, and ends at the end of standard input or at SIGTERM.
When the parent dies the pipe closes.
"""
import json
import logging
import os
import sys

import boto3
from moto.moto_api import state_manager
from moto.server import ThreadedMotoServer

REGION = "eu-west-1"
CUSTOMER_ACCOUNT = "444455556666"
PROVIDER_KEYS = {"aws_access_key_id": "testing", "aws_secret_access_key": "testing"}


class Side:
    """One account's clients."""

    def __init__(self, endpoint_url, keys):
        session = boto3.Session(region_name=REGION, **keys)
        self.keys = keys
        self.ec2, self.elb, self.ecs, self.sts, self.acm = (
            session.client(service, endpoint_url=endpoint_url)
            for service in ("ec2", "elbv2", "ecs", "sts", "acm"))
        self.account = self.sts.get_caller_identity()["Account"]

    def in_account(self, endpoint_url, account):
        """The side of another account, entered by a role."""
        given = self.sts.assume_role(RoleArn=role(account), RoleSessionName="pltop")
        keys = given["Credentials"]
        return Side(endpoint_url, {
            "aws_access_key_id": keys["AccessKeyId"],
            "aws_secret_access_key": keys["SecretAccessKey"],
            "aws_session_token": keys["SessionToken"],
        })


def role(account):
    return f"arn:aws:iam::{account}:role/pltop"


def serve(port):
    """Starts the server and answers its address."""
    logging.getLogger("werkzeug").setLevel(logging.CRITICAL)  # no traceback for each call moto lacks
    server = ThreadedMotoServer("127.0.0.1", port, verbose=False)
    server.start()
    # Left alone, moto moves each task a step towards STOPPED whenever it is described.
    state_manager.set_transition("ecs::task", {"progression": "manual", "times": 1_000_000})
    host, port = server.get_host_and_port()
    return f"http://{host}:{port}"


def hold(description):
    """Says what there is, and stays until standard input ends."""
    print(json.dumps(description), flush=True)
    sys.stdin.read()
    os._exit(0)
