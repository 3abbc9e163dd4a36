import NIOCore

/// A body that is the same bytes again and again, in pieces that suit a socket.
struct RepeatedBody {
  private static let pieceSize = 64 << 10

  private let piece: ByteBuffer
  private(set) var bytesLeft: Int

  init(of answer: AppAnswer) {
    bytesLeft = answer.length
    let bytes = answer.body
    var piece = ByteBuffer(bytes: bytes)
    let copies = max(1, Self.pieceSize / max(1, bytes.count))
    for _ in 1..<max(1, min(copies, answer.repetitions)) { piece.writeBytes(bytes) }
    self.piece = piece
  }

  /// The next piece, nil at the end.
  mutating func next() -> ByteBuffer? {
    let size = min(bytesLeft, piece.readableBytes)
    guard size > 0 else { return nil }
    bytesLeft -= size
    return piece.getSlice(at: piece.readerIndex, length: size)
  }
}
