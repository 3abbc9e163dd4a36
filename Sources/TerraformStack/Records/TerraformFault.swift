/// Why Terraform's records cannot be had.
package enum TerraformFault: Error, Hashable, Sendable {
  /// There is no such folder or file.
  case missing(String)
  /// The program that reads a folder's state cannot be run: its message.
  case program(String)
  /// The program ended with an error: its first words.
  case refused(String)
  case timedOut(Duration)
  /// What was read is nothing of Terraform's, and why.
  case unreadable(String)

  /// What failed, why, and what to do.
  package func message(reading place: String) -> String {
    let place = place == "-" ? "standard input" : place
    return switch self {
    case .missing(let path):
      "\(path): there is no such folder or file; --terraform takes the folder of a Terraform "
        + "configuration, a file with its state or outputs as JSON, or - for standard input"
    case .program(let why):
      "Terraform's state in \(place) cannot be read: \(why); install Terraform, name another program "
        + "with --terraform-program, as in tofu, or give the state as a file"
    case .refused(let words):
      "Terraform's state in \(place) cannot be read: \(words); terraform -chdir=\(place) state pull "
        + "says more"
    case .timedOut(let limit):
      "Terraform's state in \(place) cannot be read: no answer within \(limit.components.seconds) s"
    case .unreadable(let why):
      "\(place): \(why)"
    }
  }
}
