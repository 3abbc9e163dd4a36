import Drawing
import PathModel

/// How the time of a request was spent, each phase with a shape of its own.
struct PhaseBar {
  private let spans: [(phase: RequestPhases.Phase, seconds: Double)]
  private let isComplete: Bool
  private let glyphs: Glyphs

  init(_ result: RequestResult, glyphs: Glyphs) {
    switch result.outcome {
    case .notSent: spans = []
    // Nothing was sent, so that no answer was waited for.
    case .connected: spans = Array(result.phases.spans(isEncrypted: false).prefix(2))
    case .answered, .failed: spans = result.phases.spans(isEncrypted: result.isEncrypted)
    }
    isComplete = result.isComplete
    self.glyphs = glyphs
  }

  /// The whole time is the whole width; where a request ended before its answer did, the last cell
  /// is the sign for down.
  func text(width: Int) -> StyledText {
    let room = isComplete || spans.isEmpty ? width : width - 1
    let segments = spans.map { span in
      SegmentBar.Segment(span.seconds, span.phase.glyph(glyphs), Style(span.phase.role))
    }
    let bar = SegmentBar(segments).text(width: room)
    guard !isComplete, !spans.isEmpty else { return bar }
    return bar + StyledText(String(glyphs.down), Style(.down, bold: true))
  }

  /// As in `lookup 0.1 ms`, each after its shape.
  func numbers(_ lexicon: Lexicon) -> [StyledText] {
    spans.map { span in
      StyledText("\(span.phase.glyph(glyphs)) ", span.phase.role)
        + StyledText("\(lexicon(span.phase.name)) ", .muted)
        + StyledText(Wording.latency(seconds: span.seconds), .text)
    }
  }

  static func legend(_ glyphs: Glyphs, _ lexicon: Lexicon) -> StyledText {
    RequestPhases.Phase.allCases.map { phase in
      StyledText("\(phase.glyph(glyphs)) ", phase.role)
        + StyledText("\(lexicon(phase.name)) ", .muted)
    }
    .joined(by: " ")
  }
}

extension RequestPhases.Phase {
  var name: String {
    switch self {
    case .lookup: "lookup"
    case .connect: "connect"
    case .tls: "TLS"
    case .firstByte: "first byte"
    case .body: "body"
    }
  }

  func glyph(_ glyphs: Glyphs) -> Character {
    let index = Self.allCases.firstIndex(of: self) ?? 0
    return glyphs.segments[index % glyphs.segments.count]
  }

  var role: Role {
    switch self {
    case .lookup: .muted
    case .connect: .accent
    case .tls: .unknown
    case .firstByte: .title
    case .body: .muted
    }
  }
}
