import NIOCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The kernel's own packet filter on a listening socket: what a security group does to a SYN.
enum PacketFilter {
  /// Has the kernel drop every packet that comes to the socket, so that a SYN is never answered.
  ///
  /// - Returns: Whether it does. Only Linux can, see socket(7), and some sandboxes cannot.
  @discardableResult
  static func dropAll(on channel: any Channel) -> Bool {
    #if os(Linux)
    return channel.withDescriptor { descriptor in
      withUnsafePointer(to: Instruction.returnNothing) { instruction in
        var program = Program(length: 1, instructions: instruction)
        let size = socklen_t(MemoryLayout<Program>.size)
        return setsockopt(descriptor, SOL_SOCKET, SO_ATTACH_FILTER, &program, size) == 0
      }
    } ?? false
    #else
    return false
    #endif
  }

  /// Has the kernel take packets again.
  static func passAll(on channel: any Channel) {
    #if os(Linux)
    _ = channel.withDescriptor { descriptor in
      var unused: CInt = 0
      let size = socklen_t(MemoryLayout<CInt>.size)
      return setsockopt(descriptor, SOL_SOCKET, SO_DETACH_FILTER, &unused, size) == 0
    }
    #endif
  }
}

/// `struct sock_filter` of `linux/filter.h`.
private struct Instruction {
  var code: UInt16
  var jumpIfTrue: UInt8 = 0
  var jumpIfFalse: UInt8 = 0
  var operand: UInt32 = 0

  /// `BPF_RET | BPF_K` with zero: keep no byte of the packet.
  static let returnNothing = Instruction(code: 0x06)
}

/// `struct sock_fprog` of `linux/filter.h`.
private struct Program {
  var length: UInt16
  var instructions: UnsafePointer<Instruction>
}
