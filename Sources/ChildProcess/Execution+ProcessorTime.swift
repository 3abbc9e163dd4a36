import Subprocess
import SystemPackage

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension Execution {
  /// What the process and its children have used of the processors; nil where the system does not
  /// tell.
  ///
  /// Also of a process that has ended, until it is reaped. Source: proc_pid_stat(5).
  var processorTime: Duration? {
    guard let text = try? read("/proc/\(processIdentifier.value)/stat"),
      // The name of the program may hold anything but ends with the last bracket.
      let nameEnd = text.lastIndex(of: ")")
    else { return nil }
    let fields = text[nameEnd...].split(separator: " ").dropFirst()
    // utime, stime, cutime, cstime: the 14th to the 17th, of which the 3rd is the first here.
    let ticks = fields.dropFirst(11).prefix(4).compactMap { Int($0) }
    let perSecond = sysconf(Int32(_SC_CLK_TCK))
    guard ticks.count == 4, perSecond > 0 else { return nil }
    return .seconds(Double(ticks.reduce(0, +)) / Double(perSecond))
  }
}

private func read(_ path: String) throws -> String {
  let file = try FileDescriptor.open(FilePath(path), .readOnly)
  return try file.closeAfter {
    let bytes = try [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
      count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
