import Drawing

extension Theme {
  /// On the terminal's own ground.
  static let probe = Theme(name: "probe", look: look)

  /// On a ground of its own.
  static let painted = Theme(
    name: "painted",
    ground: Ground(text: RGB(0xD3_E0E8), background: RGB(0x12_202B)),
    look: look
  )

  /// Each has colours that none of the others has.
  static func numbered(_ number: Int) -> Theme {
    let color = RGB(UInt32(0x40_0000 + number * 0x00_0107))
    return Theme(name: "\(number)", ground: Ground(text: .white, background: color)) { role in
      role == .up ? Appearance(foreground: color.opposite, background: color) : Appearance()
    }
  }

  @Sendable private static func look(of role: Role) -> Appearance {
    switch role {
    case .title: Appearance(foreground: RGB(0x5F_AFFF), bold: true)
    case .up: Appearance(foreground: RGB(0x4F_C97F))
    case .degraded: Appearance(foreground: RGB(0xE5_B93C), bold: true)
    case .banner: Appearance(foreground: .white, background: RGB(0x8A_1F1F), bold: true)
    default: Appearance()
    }
  }
}
