extension DiagnosisRule {
  /// AWS cannot be reached from where pltop runs, which says nothing about the path.
  static let networkUnreachable = DiagnosisRule(
    id: "network-unreachable",
    title: "AWS cannot be reached from here",
    hop: .endpoint,
    causes: [152],
    source: AWSPage.commandLine,
    isAboutSight: true,
    find: { $0.symptoms(ofHopsNotSeenFor: [.network]) }
  )
}
