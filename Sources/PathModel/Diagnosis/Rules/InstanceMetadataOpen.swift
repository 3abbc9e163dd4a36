extension DiagnosisRule {
  /// The client's metadata service answers without a session token, as IMDSv1 does.
  ///
  /// A program on the instance that can be made to fetch an address may then be made to tell the
  /// instance's credentials.
  static let instanceMetadataOpen = DiagnosisRule(
    id: "instance-metadata-open",
    title: "the client answers metadata requests without a token",
    hop: .client,
    causes: [],
    source: AWSPage.instanceMetadata,
    find: { situation in
      guard let client = situation.client, client.metadataTokens?.lowercased() == "optional",
        client.metadataEndpoint?.lowercased() == "enabled"
      else { return [] }
      return [
        .init(
          severity: .advice,
          subject: client.id,
          message:
            "the client still answers metadata requests without a token (IMDSv1): require one",
          evidence: ["ec2 describe-instances: \(client.id) MetadataOptions HttpTokens optional"],
          next: situation.command(
            .customer,
            "ec2 modify-instance-metadata-options",
            "--instance-id",
            client.id,
            "--http-tokens",
            "required"
          )
        )
      ]
    }
  )
}
