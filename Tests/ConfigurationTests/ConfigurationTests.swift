import Drawing
import FoundationEssentials
import PathModel
import Testing

@testable import Configuration

@Suite struct ConfigurationTests {
  @Test func everythingThatAFileMaySayIsRead() throws {
    let configuration = try Configuration(
      yaml: """
        customer: {side: watched, profile: c, region: eu-west-1, role-arn: "arn:aws:iam::444455556666:role/a/b"}
        provider:
          side: none
          profile: p
          region: us-east-1
          role-arn: arn:aws-cn:iam::111122223333:role/pltop
        endpoint: vpce-1
        service: vpce-svc-1
        client: 10.32.0.0/11
        watch: {port: 443, scheme: https, host: api.example.com, path: /orders}
        ignore: [arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/net/a/1/2]
        terraform: ~/stack
        terraform-program: tofu
        interval: 30
        timeout: 600
        warm: off
        aws: /opt/aws
        endpoint-url: http://127.0.0.1:5000
        requests:                 # kept requests; the first is what r sends
          - name: tasks
            path: /api/tasks
            method: get
            headers: {Host: api.example.com, X-Empty: "", X-Number: 7}
            body: ""
            expect: {status: 200-299, text: task1}
            timeout: 10
          - name: new
            path: /api/tasks
            method: POST
            body: |
              {"id": 3}
            expect:
              status: 201
        path: /api/task/2
        seat: ssm
        url: https://10.1.1.12
        connect: 10.1.1.12
        every: 3600
        ssh:
          host: 203.0.113.7
          user: ec2-user
          port: 22
          identity-file: ~/.ssh/id
          jump-host: me@bastion:2222
        bell: false
        on-change: [notify-send, "a b", "$(x)"]
        ascii: true
        theme: gruvbox
        mouse: true
        language: ja
        advice: false
        keys:
          quit: Q
          send-request: [r, F2, ^x]
        default-link: prod
        links: {prod: {interval: 5}}
        """
    )
    var wanted = Settings()
    wanted.customerProfile = "c"
    wanted.customerRegion = "eu-west-1"
    wanted.customerRole = "arn:aws:iam::444455556666:role/a/b"
    wanted.providerProfile = "p"
    wanted.providerRegion = "us-east-1"
    wanted.providerRole = "arn:aws-cn:iam::111122223333:role/pltop"
    wanted.endpoint = "vpce-1"
    wanted.service = "vpce-svc-1"
    wanted.client = .addresses("10.32.0.0/11")
    wanted.customer = .watched
    wanted.provider = SideUse.none
    wanted.watch = WatchedRequest(
      port: 443,
      scheme: .https,
      host: "api.example.com",
      path: "/orders"
    )
    wanted.ignored = ["arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/net/a/1/2"]
    wanted.terraform = "~/stack"
    wanted.terraformProgram = "tofu"
    wanted.interval = 30
    wanted.timeout = 600
    wanted.aws = "/opt/aws"
    wanted.warm = .off
    wanted.endpointURL = "http://127.0.0.1:5000"
    let headers = [
      HTTPHeader("Host", "api.example.com"), HTTPHeader("X-Empty", ""), HTTPHeader("X-Number", "7"),
    ]
    wanted.requests = [
      TestRequest(
        name: "tasks",
        path: "/api/tasks",
        headers: headers,
        expectation: ExpectedAnswer(statuses: 200...299, text: "task1")
      ),
      TestRequest(
        name: "new",
        method: "POST",
        path: "/api/tasks",
        body: "{\"id\": 3}\n",
        expectation: ExpectedAnswer(statuses: 201...201)
      ),
    ]
    wanted.path = "/api/task/2"
    wanted.seat = .ssm
    wanted.url = "https://10.1.1.12"
    wanted.connect = "10.1.1.12"
    wanted.every = 3600
    wanted.ssh = SSHLogin(
      host: "203.0.113.7",
      user: "ec2-user",
      port: 22,
      identityFile: "~/.ssh/id",
      jumpHost: "me@bastion:2222"
    )
    wanted.bell = false
    wanted.onChange = ["notify-send", "a b", "$(x)"]
    wanted.ascii = true
    wanted.theme = "gruvbox"
    wanted.mouse = true
    wanted.language = .japanese
    wanted.advice = false
    wanted.keys = [
      KeyBinding(command: "quit", keys: [.character("Q")], line: 53),
      KeyBinding(
        command: "send-request",
        keys: [.character("r"), .function(2), .control("x")],
        line: 54
      ),
    ]
    wanted.defaultLink = "prod"
    #expect(configuration.layer.settings == wanted)
    #expect(Setting.all.allSatisfy(configuration.layer.says))
  }

  @Test(arguments: [
    "", "\n", "# nothing yet\n", "---\n", "~", "{}", "\u{FEFF}# from another system\n",
  ])
  func whatSaysNothingLeavesTheDefaults(yaml: String) throws {
    let configuration = try Configuration(yaml: yaml)
    let settings = configuration.layer.settings
    #expect(settings == Settings())
    #expect(!Setting.all.contains(where: configuration.layer.says))
    #expect(configuration.links.isEmpty)
    #expect(settings.requests == [TestRequest.plain])
    #expect(
      settings.interval == nil && settings.warm == .auto && settings.timeout == 45
        && settings.every == 5
    )
    #expect(settings.seat == .here && settings.bell && settings.advice && !settings.ascii)
  }

  @Test func aByteOrderMarkIsNoPartOfAKey() throws {
    #expect(try settings("\u{FEFF}every: 7\n").every == 7)
  }

  @Test(arguments: [Seat.Kind.here, .ssh, .ssm])
  func everySeatThatIsRealMayBeNamed(seat: Seat.Kind) throws {
    #expect(try settings("seat: \(seat.rawValue)").seat == seat)
  }

  @Test func aRequestIsAGETOfTheArticlesPathUntilItSaysMore() throws {
    let requests = try settings("requests: [{name: a}, {name: \"1\"}]").requests
    #expect(
      requests == [
        TestRequest(name: "a", expectation: .anyAnswer),
        TestRequest(name: "1", expectation: .anyAnswer),
      ]
    )
  }

  @Test func oneValueMayStandInSeveralPlaces() throws {
    let requests = try settings(
      """
      requests:
        - {name: a, headers: &all {X: y}}
        - {name: b, headers: *all}
      """
    ).requests
    #expect(requests.map(\.headers) == [[HTTPHeader("X", "y")], [HTTPHeader("X", "y")]])
  }

  @Test func aProgramThatIsRunMayStandAlone() throws {
    #expect(try settings("on-change: /bin/my notify").onChange == ["/bin/my notify"])
    #expect(try settings("on-change: []").onChange.isEmpty)
  }

  @Test func whereASettingStandsIsKnown() throws {
    let layer = try Configuration(
      yaml: "# first\ninterval: 7\nssh:\n  host: a\nrequests:\n\n- name: b",
      file: "c.yaml"
    ).layer
    #expect(layer.origin(of: .interval) == .file("c.yaml", line: 2))
    #expect(layer.origin(of: .sshHost) == .file("c.yaml", line: 4))
    #expect(layer.origin(of: .kept) == .file("c.yaml", line: 5))
    #expect(layer.origin(of: .sshUser) == .initial)
  }

  private func settings(_ yaml: String) throws -> Settings {
    try Configuration(yaml: yaml).layer.settings
  }
}
