import FoundationEssentials

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Standard output carries results, standard error carries errors.
enum Console {
  static func print(_ text: String) { write(Array("\(text)\n".utf8), to: STDOUT_FILENO) }

  static func print(_ bytes: [UInt8]) { write(bytes + [UInt8(ascii: "\n")], to: STDOUT_FILENO) }

  static func complain(_ text: String) { write(Array("pltop: \(text)\n".utf8), to: STDERR_FILENO) }

  /// Leaves the cursor behind the question; standard output is for results.
  static func ask(_ question: String) { write(Array(question.utf8), to: STDERR_FILENO) }

  /// Makes the terminal standard input, where a pipe was; without a terminal it stays as it is.
  static func takeKeyboard() {
    let terminal = open("/dev/tty", O_RDWR)
    guard terminal > STDIN_FILENO else { return }
    dup2(terminal, STDIN_FILENO)
    close(terminal)
  }

  /// Passes on what a program has printed, as it is.
  static func write(_ standardOutput: String, _ standardError: String) {
    write(Array(standardOutput.utf8), to: STDOUT_FILENO)
    write(Array(standardError.utf8), to: STDERR_FILENO)
  }

  /// Gives up where nobody reads any more.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { unistdWrite(descriptor, $0) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  private static func unistdWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
    Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
    Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
    Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}
