import Drawing
import Glibc
import Testing

@testable import Themes

/// How eyes that lack one kind of cone see colours.
struct ColorBlindness: Sendable, CustomTestStringConvertible {
  var testDescription: String
  /// On linear light, row by row.
  var matrix: [[Double]]

  static let all = [
    ColorBlindness(
      testDescription: "protanopia",
      matrix: [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    ),
    ColorBlindness(
      testDescription: "deuteranopia",
      matrix: [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    ),
    ColorBlindness(
      testDescription: "tritanopia",
      matrix: [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    ),
  ]

  func sees(_ color: RGB) -> RGB {
    let light = color.parts.map { pow(Double($0) / 255, 2.2) }
    let parts = matrix.map { row in
      let value = zip(row, light).map { $0 * $1 }.reduce(0, +)
      return UInt8(clamping: Int((pow(max(0, value), 1 / 2.2) * 255).rounded()))
    }
    return RGB(red: parts[0], green: parts[1], blue: parts[2])
  }
}

extension RGB {
  /// From 0 to some 765, weighted as the eye does.
  func distance(to other: RGB) -> Double {
    let parts = zip(parts, other.parts).map { Double($0) - Double($1) }
    let mean = (Double(red) + Double(other.red)) / 2
    let weights = [2 + mean / 256, 4, 2 + (255 - mean) / 256]
    return zip(parts, weights).map { $0 * $0 * $1 }.reduce(0, +).squareRoot()
  }
}

/// Files of the program, by name.
enum PackageResource {
  static var neon: [UInt8] { Scheme.files.first { $0.name == "neon" }?.yaml ?? [] }
}
