import FoundationEssentials
import PathModel

/// What curl reports of one request on standard error.
struct CurlReport {
  /// The report on a line of its own, whatever else is printed there, with or without a line end; then
  /// the server that answered, for requests whose header is not kept (`%header{}` is known since 7.84).
  static let format = "%{stderr}\n\(mark)%{json}\t%header{server}\n"
  static let mark = "pltop: "

  private let fields: Fields
  private let server: String?

  /// All there are, in the order that the requests ended.
  static func all(in standardError: [UInt8]) -> [CurlReport] {
    standardError.split(separator: UInt8(ascii: "\n")).compactMap { line in
      CurlReport(json: line) ?? CurlReport(short: line)
    }
  }

  /// The same in little space: over TLS, `%{json}` holds the server's whole chain of certificates.
  ///
  /// Fields are divided by tabs; nothing of curl's holds one but a server's name, which comes last.
  /// Versions before 7.75 leave exit code and message empty.
  static let shortFormat =
    "%{stderr}" + shortMark + shortNames.map { "%{\($0)}" }.joined(separator: "\t")
    + "\t%header{server}\n"
  private static let shortMark = "pltop= "
  private static let shortNames = [
    "http_code", "http_version", "time_namelookup", "time_connect", "time_appconnect",
    "time_starttransfer", "time_total", "size_header", "size_download", "remote_ip", "remote_port",
    "exitcode", "errormsg",
  ]

  private init?(json line: ArraySlice<UInt8>) {
    guard line.starts(with: Self.mark.utf8) else { return nil }
    let parts = line.dropFirst(Self.mark.utf8.count).split(
      separator: UInt8(ascii: "\t"),
      maxSplits: 1
    )
    // The report repeats bytes of the answer (as its type), and those need be no UTF-8.
    guard let json = parts.first.map({ String(decoding: $0, as: UTF8.self) }),
      let fields = try? JSONDecoder().decode(Fields.self, from: Data(json.utf8))
    else { return nil }
    self.fields = fields
    server = Self.server(parts.dropFirst().first.map { String(decoding: $0, as: UTF8.self) })
  }

  private init?(short line: ArraySlice<UInt8>) {
    guard line.starts(with: Self.shortMark.utf8) else { return nil }
    let parts = line.dropFirst(Self.shortMark.utf8.count).split(
      separator: UInt8(ascii: "\t"),
      maxSplits: Self.shortNames.count,
      omittingEmptySubsequences: false
    ).map { String(decoding: $0, as: UTF8.self) }
    // One that is cut off has fewer.
    guard parts.count == Self.shortNames.count + 1, let status = Int(parts[0]) else { return nil }
    let seconds = parts[2...6].map { Double($0) }
    fields = Fields(
      http_code: status,
      http_version: parts[1],
      time_namelookup: seconds[0],
      time_connect: seconds[1],
      time_appconnect: seconds[2],
      time_starttransfer: seconds[3],
      time_total: seconds[4],
      size_header: Int(parts[7]),
      size_download: Double(parts[8]),
      remote_ip: parts[9],
      remote_port: Int(parts[10]),
      exitcode: Int32(parts[11]),
      errormsg: parts[12].isEmpty ? nil : parts[12]
    )
    server = Self.server(parts.last)
  }

  private static func server(_ name: String?) -> String? {
    name.flatMap { $0.isEmpty || $0.hasPrefix("%") ? nil : $0 }
  }

  /// curl's own words where it does not report at all.
  static func complaint(in standardError: [UInt8]) -> String {
    let lines = standardError.split(separator: UInt8(ascii: "\n"))
      .map { String(decoding: $0, as: UTF8.self) }
    // The advice that follows a complaint says nothing of it.
    let complaint = lines.last { $0.hasPrefix("curl: ") && !$0.hasPrefix("curl: try ") }
    return complaint ?? lines.last ?? "curl said nothing"
  }

  /// Bytes of the header, all of it if there are several (`100 Continue`).
  var headerSize: Int { max(0, fields.size_header ?? 0) }

  /// Bytes of the body that came; nil: it does not say.
  var bodySize: Int? { fields.size_download.map { Int(min(max(0, $0), 1e15)) } }

  /// Without header and body; `exit` is that of curl as a whole, for versions that do not report it.
  func result(exit: Int32, isEncrypted: Bool) -> RequestResult {
    let phases = RequestPhases(
      lookup: fields.time_namelookup ?? 0,
      connect: fields.time_connect ?? 0,
      tls: fields.time_appconnect ?? 0,
      firstByte: fields.time_starttransfer ?? 0,
      total: fields.time_total ?? 0
    )
    let exit = fields.exitcode ?? exit
    let outcome: RequestResult.Outcome =
      exit == 0
      ? .answered(status: fields.http_code ?? 0)
      : .failed(exit: exit, message: fields.errormsg ?? "no reason given")
    var result = RequestResult(outcome: outcome, phases: phases)
    result.isEncrypted = isEncrypted
    result.bodySize = bodySize ?? 0
    result.remoteAddress = fields.remote_ip.flatMap { $0.isEmpty ? nil : $0 }
    result.remotePort = fields.remote_port
    result.httpVersion = fields.http_version.flatMap { $0 == "0" ? nil : $0 }
    if let server { result.headers = [HTTPHeader("Server", server)] }
    return result
  }
}

extension CurlReport {
  /// Outcome of a TCP connection without a byte: it was made, whoever ends it.
  func connection(exit: Int32, _ greeting: [UInt8]) -> RequestResult {
    var result = result(exit: exit, isEncrypted: false)
    result.body = greeting
    result.bodySize = greeting.count
    let isMade = result.phases.connect > 0
    switch result.outcome {
    case .answered where isMade, .failed(exit: 28, _) where isMade:
      result.outcome = .connected
      result.phases.total = result.phases.connect
      result.phases.firstByte = 0
    // `man curl`, EXIT CODES: the URL's protocol has no support in this libcurl.
    case .failed(exit: 1, _):
      result.outcome = .notSent(
        "the curl there has no telnet, which makes a TCP connection without a byte; the full curl "
          + "has it (on Amazon Linux: dnf swap curl-minimal curl), or send HTTP with --method GET"
      )
    default: break
    }
    return result
  }
}

/// The names are curl's (`man curl`, `--write-out`).
private struct Fields: Decodable {
  // swift-format-ignore: AlwaysUseLowerCamelCase
  var http_code: Int?
  // swift-format-ignore: AlwaysUseLowerCamelCase
  var http_version: String?
  // swift-format-ignore: AlwaysUseLowerCamelCase
  var time_namelookup: Double?
  // swift-format-ignore: AlwaysUseLowerCamelCase
  var time_connect: Double?
  // swift-format-ignore: AlwaysUseLowerCamelCase
  var time_appconnect: Double?
  // swift-format-ignore: AlwaysUseLowerCamelCase
  var time_starttransfer: Double?
  // swift-format-ignore: AlwaysUseLowerCamelCase
  var time_total: Double?
  // swift-format-ignore: AlwaysUseLowerCamelCase
  var size_header: Int?
  // swift-format-ignore: AlwaysUseLowerCamelCase
  var size_download: Double?
  // swift-format-ignore: AlwaysUseLowerCamelCase
  var remote_ip: String?
  // swift-format-ignore: AlwaysUseLowerCamelCase
  var remote_port: Int?
  var exitcode: Int32?
  var errormsg: String?
}
