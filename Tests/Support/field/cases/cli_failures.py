"""What can go wrong between pltop and AWS: sign-ins, wrappers, old versions of the CLI."""
from cases.case import case


@case("wrapper-prints-banner", "okta_aws#4, wrappers of aws", "unknown|exit 69", r"JSON|wrapper|unexpected")
def wrapper_prints_banner(world):
    """A wrapper says on standard output whom it signs in as."""
    world.banner = "Assuming role arn:aws:iam::222233334444:role/oncall for 1h ...\n"


@case("warning-on-standard-error", "neighbour of okta_aws#4", "up")
def warning_on_standard_error(world):
    """Python warns of an unverified connection at each call."""
    world.noise = (
        "/usr/lib/python3/dist-packages/urllib3/connectionpool.py:1100: InsecureRequestWarning: "
        "Unverified HTTPS request is being made to host 'ec2.eu-central-1.amazonaws.com'.\n")


@case("sign-in-missing", "aws-sso-util#74", "unknown|degraded", r"sso login --profile provider")
def sign_in_missing(world):
    """The provider's profile has no session of IAM Identity Center."""
    world.refuse(
        "provider", None, None,
        "An error occurred (UnauthorizedException) when calling the GetRoleCredentials operation: "
        "Session token not found or invalid")


@case("aws-vault-expired", "claws#156, aws-vault", "unknown|degraded", r"credential|expired")
def aws_vault_expired(world):
    """The program that the provider's profile gets credentials from fails."""
    world.refuse(
        "provider", None, None,
        "Error when retrieving credentials from custom-process: aws-vault: error: export: Failed to get "
        "credentials for shop: operation error STS: AssumeRole, https response error StatusCode: 403, "
        "RequestID: 0, api error ExpiredToken: The security token included in the request is expired",
        exit=255)


@case("profile-without-region", "e1s#120", "unknown|degraded", r"region")
def profile_without_region(world):
    """The provider's profile names no region."""
    world.refuse(
        "provider", None, None,
        'You must specify a region. You can also configure your region by running "aws configure".',
        exit=253)


@case("calls-unknown-to-old-cli", "neighbour of e1s#120", "up")
def calls_unknown_to_old_cli(world):
    """The CLI is too old for some calls; the verdict rests on none of them."""
    for operation in (
        "describe-instance-status", "describe-vpc-attribute",
        "describe-vpc-endpoint-connection-notifications", "describe-vpc-endpoint-service-permissions",
    ):
        world.refuse(
            None, "ec2", operation,
            "aws: error: argument operation: Invalid choice, valid choices are: accept-address-transfer "
            f"| accept-reserved-instances-exchange-quote\n'{operation}'",
            exit=252)
