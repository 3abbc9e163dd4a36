import Testing

@testable import PathModel

@Suite struct ShellWordTests {
  @Test(arguments: [
    ("vpce-0123", "vpce-0123"), ("a=b,c:d/e.f", "a=b,c:d/e.f"), ("", "''"), ("a b", "'a b'"),
    ("it's", #"'it'\''s'"#), ("$(reboot)", "'$(reboot)'"), ("a\u{1B}[2Jb\n", "'a[2Jb'"),
    ("services[].x", "'services[].x'"),
  ])
  func wordCannotBeMistaken(text: String, word: String) {
    #expect(text.shellWord == word)
  }

  @Test func commandLeavesOutOptionsWithoutAValue() {
    var sample = HealthySample.sample
    sample.provider.access = SideAccess(
      profile: "my profile",
      region: "eu-west-1",
      endpointURL: "http://127.0.0.1:5000"
    )
    let status = PathStatus.derive(sample)
    let situation = Situation(of: sample, objects: status.objects, hops: status.hops)
    #expect(
      situation.command(.provider, "ecs list-tasks", "--cluster", nil, "--family", "web").text
        == "aws ecs list-tasks --family web --profile 'my profile' --region eu-west-1 "
        + "--endpoint-url http://127.0.0.1:5000"
    )
    sample.provider.access = SideAccess()
    let bare = Situation(of: sample, objects: status.objects, hops: status.hops)
    #expect(bare.command(.provider, "ecs list-clusters").text == "aws ecs list-clusters")
  }
}
