package import PathModel

/// Runs an argument list after `aws` in the test client's account, with this standard input; ends
/// early when its task is cancelled.
package typealias AWSCall =
  @Sendable (_ arguments: [String], _ standardInput: [UInt8]) async -> Result<[UInt8], Problem>

extension CurlSeat {
  /// The test client, by SSM Run Command.
  ///
  /// SSM keeps what it ran for 30 days, headers and body of the request included, for whoever may
  /// list commands in this account.
  package static func ssm(instance: String, aws: @escaping AWSCall) -> CurlSeat {
    ssm(instance: instance, clock: ContinuousClock(), aws: aws)
  }

  static func ssm(
    instance: String,
    clock: some Clock<Duration>,
    aws: @escaping AWSCall
  ) -> CurlSeat {
    CurlSeat(Seat(.ssm, instance)) { job in
      guard SSMCommand.isInstance(instance) else {
        return .failed(
          "'\(instance)' is no instance for SSM: it takes an id, as in i-0abc1234def56"
        )
      }
      let command = SSMCommand(instance: instance, config: job.config, timeout: job.timeout)
      return await SSMRun(command: command, clock: clock, aws: aws).ending()
    }
  }
}
