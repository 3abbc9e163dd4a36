package import Drawing
package import FoundationEssentials
package import PathModel

/// Everything that the screen shows, and nothing else: equal states draw equal screens.
package struct State: Equatable, Sendable {
  /// A sample and what it means: held once, however many states and views have it.
  package struct Snapshot: Equatable, Sendable {
    private final class Facts: Sendable {
      let sample: Sample
      let status: PathStatus
      let memo = Memo()

      init(_ sample: Sample, _ status: PathStatus) {
        self.sample = sample
        self.status = status
      }
    }

    private var facts: Facts

    package var sample: Sample {
      get { facts.sample }
      set { facts = Facts(newValue, status) }
    }

    package var status: PathStatus {
      get { facts.status }
      set { facts = Facts(sample, newValue) }
    }

    /// What has been worked out of them.
    var memo: Memo { facts.memo }

    package init(sample: Sample, status: PathStatus) { facts = Facts(sample, status) }

    package static func == (left: Snapshot, right: Snapshot) -> Bool {
      left.facts === right.facts || (left.sample == right.sample && left.status == right.status)
    }
  }

  /// What is shown while paused, and since when.
  package struct Frozen: Equatable, Sendable {
    package var snapshot: Snapshot
    package var since: Date
  }

  /// The screens, in the order of their numbers.
  package enum ScreenName: String, Equatable, Sendable, CaseIterable {
    case path
    case targets
    case service
    case network
    case requests
    case events
    case findings
    case calls
    case fleet
    case settings
  }

  /// What lies over the screen, the newest last.
  package enum Overlay: Equatable, Sendable {
    case help(offset: Int)
    /// What a call printed.
    case answer(OpenAnswer)
    /// All that is known of an object of a list.
    case details(OpenDetails)
    /// The paths to choose from.
    case picker(selected: Int)
    /// The scenarios that the demo can play.
    case scenarios(selected: Int)
    /// All that is known of a request, and the lines of what it was answered.
    case record(RequestRecord, body: [String], offset: Int)
    /// All that is known of a finding, as it was last seen.
    case finding(Numbered<FindingsState.Subject>, Finding, offset: Int)
    /// All that is known of an event.
    case event(PathEvent, offset: Int)
    /// Where requests can be sent from.
    case seats(selected: Int)
    case composer(Composer)
    case burst(BurstForm)
    /// Whether a request that may change something is really to be sent.
    case confirmation(PendingSend)
  }

  package var size: Size
  package var glyphs: Glyphs
  /// Of labels and headings.
  package var language = Language.english
  /// That times of day are shown in.
  package var timeZone: TimeZone
  /// The time that ages are counted to.
  package var now: Date
  /// The newest snapshot, also while paused.
  package var latest: Snapshot?
  package var frozen: Frozen?
  package var screen = ScreenName.path
  package var overlays: [Overlay] = []
  /// Where the operator is in each list.
  package var lists: [ScreenName: ListState] = [:]
  /// What is being typed in the last row; nil: nothing is.
  package var prompt: Prompt?
  /// Between two refreshes.
  package var interval: Duration
  /// Whether it is the operator's, and not pltop's own choice.
  package var hasOwnInterval = false
  /// How calls are run; nil: none was run yet, or the demo answers them.
  package var callWay: CallWay?
  package var requests: RequestsState
  package var findings = FindingsState()
  var health = HealthCourse()
  /// Lines of the palette that were carried out, the oldest first.
  var history: [String] = []
  static let historyLimit = 100
  /// The themes that there are, by name.
  package var themes: [String] = []
  /// The one in use; nil: the terminal has none to choose from.
  package var theme: String?
  /// The one that is seen while it is being chosen; nil: the one in use is.
  var previewedTheme: String?
  /// Whether the operator has said anything about the path: in a file, a variable or an option.
  package var hasConfiguration = true
  /// What is in force.
  package var settings: [SettingEntry] = []
  /// The paths that the configuration names.
  package var links: [String] = []
  /// The one that is shown; nil: none was named.
  package var link: String?
  /// Whether clicks are pltop's, and not the terminal's.
  package var usesMouse = false
  package var keymap = Keymap()
  /// nil: what is shown is no demo.
  package var demo: DemoState?
  /// A word to the operator, until the next key.
  package var notice: String?

  package init(
    size: Size,
    glyphs: Glyphs = .unicode,
    timeZone: TimeZone = .current,
    now: Date,
    interval: Duration,
    requests: RequestsState = RequestsState(draft: RequestDraft(TestRequest.articles[0]))
  ) {
    self.size = size
    self.glyphs = glyphs
    self.timeZone = timeZone
    self.now = now
    self.interval = interval
    self.requests = requests
  }

  /// What the screen shows.
  package var shown: Snapshot? { frozen?.snapshot ?? latest }

  /// The paths to choose from, while more than one is possible.
  package var candidates: [PathCandidate] {
    if case .several(let candidates) = latest?.status.choice { candidates } else { [] }
  }
}
