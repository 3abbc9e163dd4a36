package import ChildProcess
package import PathModel

extension CurlSeat {
  /// The test client, over ssh.
  ///
  /// The operator's own ssh configuration, known hosts, keys and agent count; ssh never asks: what it
  /// would ask about is a failure that says what to do.
  package static func ssh(_ login: SSHLogin, commands: CommandRunner = .live) -> CurlSeat {
    CurlSeat(Seat(.ssh, login.place)) { job in
      if let problem = login.problem { return .failed(problem) }
      guard let call = SSHCall(login) else {
        return .failed(
          "no test client to reach over ssh is known: give its name or address, "
            + "as in --ssh-host 203.0.113.7"
        )
      }
      let failure = SSHFailure(call)
      do throws(CommandError) {
        let outcome = try await commands.run(call.command(job))
        return SSHAnswer(outcome, limit: job.outputLimit).ending(failure)
      } catch {
        return .failed("\(error.message); install the OpenSSH client, or send from another seat")
      }
    }
  }
}
