/// A resource as Terraform recorded it.
struct TerraformResource {
  /// As in `aws_vpc_endpoint`.
  var type: String
  var attributes: JSONValue

  /// nil: it has no such attribute, or it is no text.
  subscript(attribute: String) -> String? { attributes[attribute]?.text }
}
