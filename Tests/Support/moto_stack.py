"""The whole stack, standing in a moto server, for as long as standard input stays open.

Starts moto on 127.0.0.1, builds both VPCs and everything between them, prints one line of JSON that
names it all, and ends at the end of standard input or at SIGTERM.
"""
import argparse
import os

os.environ["MOTO_EC2_LOAD_DEFAULT_AMIS"] = "false"

from moto_host import CUSTOMER_ACCOUNT, PROVIDER_KEYS, REGION, Side, hold, serve
from moto_network import allow, build_network, security_group, tagged, tcp


def build_load_balancer(side, network, name, kind, port, protocol, target_group, security_groups=()):
    """A load balancer with one listener that forwards to one target group."""
    balancer = side.elb.create_load_balancer(
        Name=name, Type=kind, Scheme="internal", Subnets=network["privateSubnets"],
        **({"SecurityGroups": security_groups} if security_groups else {}))["LoadBalancers"][0]
    group = side.elb.create_target_group(
        Name=f"{name}-target-group", VpcId=network["vpc"], HealthCheckProtocol="HTTP", HealthCheckPath="/",
        **target_group)["TargetGroups"][0]["TargetGroupArn"]
    listener = side.elb.create_listener(
        LoadBalancerArn=balancer["LoadBalancerArn"], Port=port, Protocol=protocol,
        DefaultActions=[{"Type": "forward", "TargetGroupArn": group}])["Listeners"][0]["ListenerArn"]
    return {"name": name, "arn": balancer["LoadBalancerArn"], "listener": listener, "targetGroup": group}


def build_service(side, network, suffix, target_group, security_group):
    """The ECS service and its two tasks. moto starts none by itself, so they are run by hand in the
    service's name; their addresses become the target group's targets."""
    ecs, cluster, service = side.ecs, "ecs-cluster", f"ecs-service{suffix}"
    ecs.create_cluster(clusterName=cluster)
    definition = ecs.register_task_definition(
        family="demo-task", networkMode="awsvpc", requiresCompatibilities=["FARGATE"], cpu="256", memory="512",
        containerDefinitions=[{
            "name": "demo", "image": "lvthillo/python-flask-api", "cpu": 256, "memory": 512, "essential": True,
            "portMappings": [{"containerPort": 8080}],
        }])["taskDefinition"]["taskDefinitionArn"]
    placement = {"awsvpcConfiguration": {
        "subnets": network["privateSubnets"], "securityGroups": [security_group], "assignPublicIp": "DISABLED"}}
    made = ecs.create_service(
        cluster=cluster, serviceName=service, taskDefinition=definition, desiredCount=2, launchType="FARGATE",
        networkConfiguration=placement,
        loadBalancers=[{"targetGroupArn": target_group, "containerName": "demo", "containerPort": 8080}])["service"]
    ecs.update_service(cluster=cluster, service=service, desiredCount=2)  # makes moto count 2 as running

    tasks = []
    for subnet in network["privateSubnets"]:
        placement["awsvpcConfiguration"]["subnets"] = [subnet]
        tasks += ecs.run_task(
            cluster=cluster, taskDefinition=definition, launchType="FARGATE", group=f"service:{service}",
            startedBy=made["deployments"][0]["id"], networkConfiguration=placement)["tasks"]
    addresses = [detail["value"] for task in tasks for detail in task["attachments"][0]["details"]
                 if detail["name"] == "privateIPv4Address"]
    side.elb.register_targets(
        TargetGroupArn=target_group, Targets=[{"Id": address, "Port": 8080} for address in addresses])
    return {
        "cluster": cluster, "name": service, "arn": made["serviceArn"], "taskDefinition": definition,
        "tasks": [task["taskArn"] for task in tasks], "addresses": addresses,
    }


def build_path(provider, customer, networks, groups, suffix):
    """NLB, ALB, tasks, endpoint service and, on the customer's side, its endpoint."""
    network = networks["provider"]
    alb = build_load_balancer(
        provider, network, f"demo-alb{suffix}", "application", 8888, "HTTP",
        {"Protocol": "HTTP", "Port": 8080, "TargetType": "ip"}, [groups["alb"]])
    nlb = build_load_balancer(
        provider, network, f"demo-nlb{suffix}", "network", 80, "TCP",
        {"Protocol": "TCP", "Port": 8888, "TargetType": "alb"})
    provider.elb.register_targets(TargetGroupArn=nlb["targetGroup"], Targets=[{"Id": alb["arn"], "Port": 8888}])
    service = build_service(provider, network, suffix, alb["targetGroup"], groups["task"])

    offered = provider.ec2.create_vpc_endpoint_service_configuration(
        NetworkLoadBalancerArns=[nlb["arn"]], AcceptanceRequired=False)["ServiceConfiguration"]
    endpoint = customer.ec2.create_vpc_endpoint(
        VpcEndpointType="Interface", VpcId=networks["customer"]["vpc"], ServiceName=offered["ServiceName"],
        SubnetIds=networks["customer"]["publicSubnets"], SecurityGroupIds=[groups["endpoint"]])["VpcEndpoint"]
    return {
        "endpoint": endpoint["VpcEndpointId"], "dnsName": endpoint["DnsEntries"][0]["DnsName"],
        "endpointService": offered["ServiceId"], "serviceName": offered["ServiceName"],
        "nlb": nlb, "alb": alb, "service": service,
    }


def build_client(side, network, group):
    """The test client: an EC2 instance with a public address in the first public subnet."""
    subnet = network["publicSubnets"][0]
    side.ec2.modify_subnet_attribute(SubnetId=subnet, MapPublicIpOnLaunch={"Value": True})
    return side.ec2.run_instances(
        ImageId="ami-05cd35b907b4ffe77", InstanceType="t2.micro", MinCount=1, MaxCount=1,
        SubnetId=subnet, SecurityGroupIds=[group],
        TagSpecifications=tagged("instance", "test-instance-vpc-2"))["Instances"][0]["InstanceId"]


def build_stack(endpoint_url, paths, accounts):
    provider = Side(endpoint_url, PROVIDER_KEYS)
    customer = provider.in_account(endpoint_url, CUSTOMER_ACCOUNT) if accounts == 2 else provider
    networks = {
        "customer": build_network(customer, "vpc-2", "10.1.1.0/24", "10.1.1"),
        "provider": build_network(provider, "vpc-1", "10.100.100.0/24", "10.100.100"),
    }
    theirs, ours = networks["customer"], networks["provider"]
    groups = {
        "endpoint": security_group(customer, "endpoint-sg", theirs["vpc"], [tcp(80, cidr=theirs["cidr"])], []),
        "client": security_group(customer, "client-sg", theirs["vpc"], [tcp(22, cidr="0.0.0.0/0")]),
        "alb": security_group(provider, "alb-sg", ours["vpc"], [tcp(8888, cidr=ours["cidr"])], []),
        "task": security_group(provider, "ecs-sgrp", ours["vpc"], [], [tcp(443, cidr="0.0.0.0/0")]),
    }
    allow(provider, groups["alb"], outbound=[tcp(8080, group=groups["task"])])
    allow(provider, groups["task"], inbound=[tcp(8080, group=groups["alb"])])
    return {
        "endpointURL": endpoint_url,
        "region": REGION,
        "customer": {"account": customer.account, "credentials": customer.keys, **networks["customer"]},
        "provider": {"account": provider.account, "credentials": provider.keys, **networks["provider"]},
        "securityGroups": groups,
        "client": build_client(customer, theirs, groups["client"]),
        "paths": [
            build_path(provider, customer, networks, groups, f"-{number}" if number > 1 else "")
            for number in range(1, paths + 1)
        ],
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--port", type=int, default=0, help="the port; by default a free one")
    parser.add_argument("--paths", type=int, default=1, help="how many endpoint services, each with its endpoint")
    parser.add_argument("--accounts", type=int, choices=(1, 2), default=1, help="2: the customer has its own")
    arguments = parser.parse_args()

    hold(build_stack(serve(arguments.port), arguments.paths, arguments.accounts))


if __name__ == "__main__":
    main()
