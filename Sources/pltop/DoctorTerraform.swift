import Configuration
import PathModel
import TerraformStack

/// What `pltop doctor` finds of the operator's Terraform.
struct DoctorTerraform {
  /// With what Terraform names, where that can be read.
  let path: WatchedPath
  /// Empty: the operator names no Terraform.
  let lines: [DoctorReport.Line]

  init(_ path: WatchedPath) async {
    guard let terraform = path.terraform else {
      self.path = path
      lines = []
      return
    }
    let subject = terraform.isStandardInput ? "standard input" : terraform.place
    do throws(ConfigurationError) {
      self.path = try await path.asTerraformSays()
      lines = [.init(isGood: true, subject: subject, finding: Self.words(self.path.named))]
    } catch {
      self.path = path
      lines = [.init(isGood: false, mark: "WRONG", subject: subject, finding: error.message)]
    }
  }

  private static func words(_ named: NamedObjects) -> String {
    if named.isEmpty { return "names nothing of a path yet" }
    let ids = [
      named.endpoints, named.endpointServices, named.networkLoadBalancers,
      named.applicationLoadBalancers, named.services, named.instances,
    ]
    return "names \(ids.flatMap(\.self).map(shortName).joined(separator: ", "))"
  }

  /// The part of an ARN that tells it from others of its kind.
  private static func shortName(_ id: String) -> String {
    String(id.split(separator: ":").last ?? "")
  }

  /// The sides that are asked in another account than Terraform's objects are in.
  func strangers(_ sample: Sample) -> [DoctorReport.Line] {
    Side.allCases.compactMap { side in
      let identity = side == .customer ? sample.customer.identity : sample.provider.identity
      guard let asked = identity.current?.account, let named = path.named[place: side].account,
        asked != named
      else { return nil }
      return .init(
        isGood: false,
        mark: "WRONG",
        subject: "\(side.rawValue) account",
        finding: "Terraform's objects are in account \(named), and account \(asked) is asked",
        next: "name a profile of account \(named) with --\(side.rawValue)-profile, or a role with "
          + "--\(side.rawValue)-role-arn"
      )
    }
  }
}
