extension Scheme {
  /// The files in the folder `Schemes`, by name; a test holds the table against the folder.
  static let files: [(name: String, yaml: [UInt8])] = [
    ("blossom", PackageResources.blossom_yaml),
    ("dark", PackageResources.dark_yaml),
    ("floodlight", PackageResources.floodlight_yaml),
    ("harbour", PackageResources.harbour_yaml),
    ("hearth", PackageResources.hearth_yaml),
    ("light", PackageResources.light_yaml),
    ("moss", PackageResources.moss_yaml),
    ("neon", PackageResources.neon_yaml),
    ("night-watch", PackageResources.night_watch_yaml),
    ("noon", PackageResources.noon_yaml),
    ("parchment", PackageResources.parchment_yaml),
    ("plum", PackageResources.plum_yaml),
    ("rime", PackageResources.rime_yaml),
    ("shale", PackageResources.shale_yaml),
    ("two-tone", PackageResources.two_tone_yaml),
    ("two-tone-light", PackageResources.two_tone_light_yaml),
  ]
}
