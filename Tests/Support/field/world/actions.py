"""What listeners and rules do with a request, and the conditions of rules."""


def weighted(*shares, sticky=False):
    """Forwards by weights. Each share is a pair: target group, weight."""
    return {
        "Type": "forward",
        "Order": 1,
        "ForwardConfig": {
            "TargetGroups": [
                {"TargetGroupArn": group["TargetGroupArn"], "Weight": weight} for group, weight in shares
            ],
            "TargetGroupStickinessConfig": {"Enabled": sticky},
        },
    }


def forward(group, order=1):
    return {**weighted((group, 1)), "TargetGroupArn": group["TargetGroupArn"], "Order": order}


def fixed_response(code="404"):
    return {
        "Type": "fixed-response",
        "Order": 1,
        "FixedResponseConfig": {
            "MessageBody": "not here", "StatusCode": code, "ContentType": "text/plain",
        },
    }


def redirect_to_https():
    return {
        "Type": "redirect",
        "Order": 1,
        "RedirectConfig": {
            "Protocol": "HTTPS", "Port": "443", "Host": "#{host}", "Path": "/#{path}",
            "Query": "#{query}", "StatusCode": "HTTP_301",
        },
    }


def path_is(*patterns):
    return {
        "Field": "path-pattern",
        "Values": list(patterns),
        "PathPatternConfig": {"Values": list(patterns)},
    }


def host_is(*names):
    return {"Field": "host-header", "Values": list(names), "HostHeaderConfig": {"Values": list(names)}}


def header_is(name, *values):
    return {
        "Field": "http-header",
        "HttpHeaderConfig": {"HttpHeaderName": name, "Values": list(values)},
    }


def source_is(*blocks):
    return {"Field": "source-ip", "SourceIpConfig": {"Values": list(blocks)}}
