/// Names of AWS objects in a text: ids, and what the DNS names of endpoints and services say.
enum AWSName {
  /// The region of a service's name, as in `com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0`.
  static func region(ofServiceName name: String) -> String? {
    let parts = name.split(separator: ".")
    guard parts.count >= 5, parts[parts.count - 1].hasPrefix("vpce-svc-") else { return nil }
    return String(parts[parts.count - 2])
  }

  /// The region of an endpoint's DNS name, as in
  /// `vpce-0771-x6r0avfj.vpce-svc-0bee.eu-west-1.vpce.amazonaws.com`.
  static func region(ofEndpointName name: String) -> String? {
    guard
      let match = name.firstMatch(of: /\.vpce-svc-[0-9a-f]+\.([a-z0-9-]+)\.vpce\.amazonaws\.com/)
    else { return nil }
    return String(match.1)
  }

  static func endpointIDs(in text: String) -> [String] {
    text.matches(of: /vpce-[0-9a-f]{8,17}(?![0-9a-z])/).map { String($0.0) }
  }

  static func endpointServiceIDs(in text: String) -> [String] {
    text.matches(of: /vpce-svc-[0-9a-f]{8,17}(?![0-9a-z])/).map { String($0.0) }
  }

  static func isInstanceID(_ text: String) -> Bool {
    text.wholeMatch(of: /i-[0-9a-f]{8,17}/) != nil
  }
}
