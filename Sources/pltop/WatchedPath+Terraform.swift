import Configuration
import PathModel
import TerraformStack

extension WatchedPath {
  /// Where the operator's Terraform says what belongs to the path; nil: nowhere.
  var terraform: TerraformSource? {
    guard isLive else { return nil }
    return settings.terraform.map { TerraformSource($0, program: settings.terraformProgram) }
  }

  /// The same path with what Terraform names now.
  ///
  /// - Throws: `ConfigurationError` when that cannot be read.
  func asTerraformSays() async throws(ConfigurationError) -> WatchedPath {
    guard let terraform else { return self }
    var path = self
    do throws(TerraformFault) {
      path.named = try await terraform.read()
    } catch {
      throw ConfigurationError(message: error.message(reading: terraform.place))
    }
    return path
  }
}
