extension Setting {
  /// In the order of the example file; those of one group stand together.
  package static let all = path + requests + screen

  /// What names a path: said in one place, it is not mixed with what another place says of it.
  static let pathNames = [endpoint, service, terraform]
}
