"""Accounts, region and zones of the healthy world, and how AWS makes ids and ARNs of names."""
import datetime
import hashlib

PROVIDER = "222233334444"
CUSTOMER = "555566667777"
REGION = "eu-central-1"

# Zone by its last letter: the id that is the same in every account.
ZONE_IDS = {"a": "euc1-az2", "b": "euc1-az3", "c": "euc1-az1"}

# When the healthy world was made.
LONG_AGO = "2024-03-05T09:14:27.512000+00:00"


def zone(letter):
    return REGION + letter


def digits(name, length=17):
    """Hexadecimal digits that are always the same for a name."""
    return hashlib.sha256(name.encode()).hexdigest()[:length]


def ec2_id(kind, name):
    """An id of EC2's, such as `subnet-0…`."""
    return f"{kind}-0{digits(kind + name, 16)}"


def arn(service, resource, account=PROVIDER, region=REGION):
    return f"arn:aws:{service}:{region}:{account}:{resource}"


def balancing_arn(resource, *names):
    """An ARN of Elastic Load Balancing, such as `…:targetgroup/NAME/0123456789abcdef`."""
    return arn("elasticloadbalancing", "/".join([resource, *names, digits(resource + "".join(names), 16)]))


def certificate_arn():
    return arn("acm", "certificate/7d1c2b9e-4a30-4d52-9c1f-30f9f6f5a001")


def minutes_ago(minutes):
    now = datetime.datetime.now(datetime.timezone.utc)
    return (now - datetime.timedelta(minutes=minutes)).isoformat()


def name_tag(name):
    return [{"Key": "Name", "Value": name}]
