extension Operation {
  /// `aws ec2 describe-network-interfaces`.
  static let networkInterfaces =
    EC2List(
      operation: "describe-network-interfaces",
      list: "NetworkInterfaces",
      naming: .networkInterfaces,
      filters: [
        "addresses.primary": "PrivateIpAddresses.Primary",
        "addresses.private-ip-address": "PrivateIpAddresses.PrivateIpAddress",
        "attachment.attach-time": "Attachment.AttachTime",
        "attachment.attachment-id": "Attachment.AttachmentId",
        "attachment.delete-on-termination": "Attachment.DeleteOnTermination",
        "attachment.device-index": "Attachment.DeviceIndex",
        "attachment.instance-id": "Attachment.InstanceId",
        "attachment.instance-owner-id": "Attachment.InstanceOwnerId",
        "attachment.status": "Attachment.Status", "availability-zone": "AvailabilityZone",
        "description": "Description", "group-id": "Groups.GroupId",
        "group-name": "Groups.GroupName", "interface-type": "InterfaceType",
        "mac-address": "MacAddress", "network-interface-id": "NetworkInterfaceId",
        "owner-id": "OwnerId", "private-ip-address": "PrivateIpAddress",
        "requester-id": "RequesterId", "requester-managed": "RequesterManaged",
        "source-dest-check": "SourceDestCheck", "status": "Status", "subnet-id": "SubnetId",
        "vpc-id": "VpcId",
      ],
      options: [.flag("include-managed-resources")],
      paging: .ec2("NetworkInterfaces", sizes: 5...1000),
      rows: { request in
        request.accounts.flatMap { account in
          request.world.interfaces(of: account).map { $0.json(request, of: account) }
        }
      }
    ).asOperation
}

/// A network interface, whatever it belongs to.
struct NetworkInterface {
  var id: String
  /// As in `network_load_balancer`.
  var kind: String
  var description: String
  var subnetID: String
  var address: IPv4
  var securityGroupIDs: [String]
  var macAddress: String
  var attachmentID: String
  var attachedAt: Double
  /// nil where AWS names nobody.
  var requesterID: String?
  var checksSource = true
  /// The instance that it belongs to; nil: it is AWS's own.
  var instanceID: String?

  fileprivate func json(_ request: Request, of account: Account) -> JSON {
    [
      "Attachment": attachment(request, of: account),
      "AvailabilityZone": .text(ifPresent: request.world.zone(of: subnetID)),
      "Description": .text(description),
      "Groups": .array(
        securityGroupIDs.map { group in
          let name = request.world.securityGroup(group)?.name
          return ["GroupId": .text(group), "GroupName": .text(name ?? group)]
        }
      ), "InterfaceType": .text(kind), "Ipv6Addresses": [], "MacAddress": .text(macAddress),
      "NetworkInterfaceId": .text(id), "OwnerId": .text(account.id),
      "PrivateIpAddress": .text("\(address)"),
      "PrivateIpAddresses": [["Primary": true, "PrivateIpAddress": .text("\(address)")]],
      "RequesterId": .text(ifPresent: requesterID),
      "RequesterManaged": .bool(instanceID == nil), "SourceDestCheck": .bool(checksSource),
      "Status": "in-use", "SubnetId": .text(subnetID), "TagSet": [],
      "VpcId": .text(request.world.network(of: account).id),
    ]
  }

  private func attachment(_ request: Request, of account: Account) -> JSON {
    [
      "AttachTime": request.timestamps.text(attachedAt), "AttachmentId": .text(attachmentID),
      "DeleteOnTermination": .bool(instanceID != nil),
      "DeviceIndex": instanceID == nil ? 1 : 0, "InstanceId": .text(ifPresent: instanceID),
      "InstanceOwnerId": .text(instanceID == nil ? "amazon-aws" : account.id),
      "Status": "attached",
    ]
  }
}
