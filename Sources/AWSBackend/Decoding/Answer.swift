package import PathModel

/// How the standard output of one `aws` operation becomes a fact.
///
/// Only for a call that ended with exit code 0. What cannot be read is a `Problem` of the kind
/// `unreadable`; the caller knows the command and adds how to run it by hand.
package struct Answer<Value: Sendable>: Sendable {
  package let decode: @Sendable ([UInt8]) throws(Problem) -> Value

  init(_ read: @escaping @Sendable (Output) throws(Problem) -> Value) {
    decode = { (bytes) throws(Problem) in try read(Output(bytes)) }
  }
}

extension Answer {
  /// An answer that is one top-level array of objects.
  static func list<Fact: AWSDecodable>(_ key: String) -> Answer where Value == [Fact] {
    Answer { (output) throws(Problem) in try output.list(key) }
  }

  /// An answer that is one top-level array of strings.
  static func strings(_ key: String) -> Answer where Value == [String] {
    Answer { (output) throws(Problem) in try output.strings(key) }
  }
}

extension Answer<CallerIdentity> {
  /// From `aws sts get-caller-identity`.
  package static var callerIdentity: Answer<CallerIdentity> {
    Answer { (output) throws(Problem) in
      let identity = CallerIdentity(aws: output.fields)
      if identity.account.isEmpty { throw output.lacks("Account") }
      return identity
    }
  }
}
