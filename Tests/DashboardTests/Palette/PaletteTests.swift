import Drawing
import PathModel
import Testing

@testable import Dashboard

/// Commands by their names.
@Suite struct PaletteTests {
  private var state: State {
    var state = State.busy
    state.themes = ["dark", "light", "high-contrast", "harbour"]
    state.theme = "dark"
    state.links = ["prod", "staging"]
    state.link = "prod"
    return state
  }

  @discardableResult
  private func type(_ text: String, _ state: inout State) -> [Effect] {
    ([":"] + text).flatMap { state.press(.character($0)) }
  }

  private func entered(_ text: String, in start: State) -> (state: State, effects: [Effect]) {
    var state = start
    type(text, &state)
    let effects = state.press(.enter)
    return (state, effects)
  }

  @Test(arguments: State.ScreenName.allCases)
  func everyScreenByItsName(screen: State.ScreenName) {
    #expect(entered(screen.title, in: state).state.screen == screen)
  }

  @Test(arguments: Palette.aliases.keys.sorted())
  func everyAliasIsACommandOfSomeScreen(alias: String) throws {
    let (state, effects) = entered(alias, in: state)
    #expect(state.notice?.hasPrefix("there is no command") != true)
    #expect(state != self.state || !effects.isEmpty)
  }

  @Test func quitting() {
    for word in ["q", "quit", "q!", "QUIT"] { #expect(entered(word, in: state).effects == [.quit]) }
  }

  @Test func anUnambiguousBeginningIsEnough() {
    #expect(entered("sett", in: state).state.screen == .settings)
    let (none, effects) = entered("s", in: state)
    #expect(effects.isEmpty && none.notice?.contains("there is no command 's'") == true)
  }

  @Test func tabGoesThroughWhatIsPossible() {
    var state = state
    type("se", &state)
    let choices = Palette(state, typed: "se").choices.map(\.words)
    #expect(choices.starts(with: ["send-request"]) && choices.contains("settings"))
    state.press(.tab)
    #expect(state.drawn.rows()[23].hasPrefix(" :\(choices[0])"))
    for _ in 1..<choices.count { state.press(.tab) }
    #expect(state.drawn.rows()[23].hasPrefix(" :\(choices[choices.count - 1])"))
    state.press(.tab)
    #expect(state.prompt?.choice == 0)
  }

  @Test func whatIsPossibleIsListedAboveTheRow() {
    var state = state
    type("the", &state)
    let rows = state.drawn.rows()
    #expect(rows[22].contains("theme") && rows[22].contains("another theme"))
  }

  @Test func historyGoesBackAndForth() {
    var state = entered("calls", in: state).state
    state = entered("fleet", in: state).state
    state.press(.character(":"), .up)
    #expect(state.prompt?.field.text == "fleet")
    state.press(.up, .up)
    #expect(state.prompt?.field.text == "calls")
    state.press(.down, .down)
    #expect(state.prompt?.field.text.isEmpty == true)
    #expect(entered("calls", in: state.pressing(.escape)).state.history == ["fleet", "calls"])
  }

  @Test func whatIsNoCommandIsSaid() {
    let (state, effects) = entered("make it so", in: state)
    #expect(effects.isEmpty)
    #expect(state.notice == "there is no command 'make it so'; : and Tab show what there is")
  }

  @Test func anEmptyLineDoesNothing() {
    #expect(entered("", in: state).state == state)
  }

  // MARK: Words with another one

  @Test func aThemeIsSeenWhileItIsChosen() {
    var state = state
    type("theme ", &state)
    #expect(state.press(.tab, .tab) == [.useTheme("light")])
    #expect(state.press(.tab) == [.useTheme("high-contrast")])
    #expect(state.pressing(.escape).theme == "dark")
    var left = state
    #expect(left.press(.escape) == [.useTheme("dark")])
    #expect(state.press(.enter) == [.useTheme("high-contrast")] && state.theme == "high-contrast")
  }

  @Test func aThemeTypedInFullIsSeenAtOnce() {
    var state = state
    #expect(type("theme light", &state) == [.useTheme("light")])
    #expect(state.press(.backspace) == [])
    #expect(state.press(.control("u")) == [.useTheme("dark")])
  }

  @Test func aLinkIsOpened() {
    #expect(entered("link staging", in: state).effects == [.openLink("staging")])
    let (same, effects) = entered("link prod", in: state)
    #expect(effects.isEmpty && same.notice == "prod is what is shown")
  }

  @Test func aListIsSortedAndFiltered() {
    let calls = state.pressing(.character("8"))
    let sorted = entered("sort took desc", in: calls).state
    #expect(sorted.list.order == ListState.Order(column: "took", descending: true))
    #expect(entered("sort none", in: sorted).state.list.order == nil)
    #expect(entered("filter !ecs", in: calls).state.list.filter == "!ecs")
    #expect(entered("sort took", in: state).state.notice?.contains("no command") == true)
  }

  @Test func anIntervalIsSet() {
    #expect(entered("interval 30", in: state).effects == [.setInterval(.seconds(30))])
    #expect(entered("interval 0", in: state).effects.isEmpty)
    #expect(entered("interval soon", in: state).state.notice?.contains("no command") == true)
  }

  @Test func aWordAloneAsksForTheOther() {
    let (asking, effects) = entered("theme", in: state)
    #expect(effects.isEmpty && asking.prompt?.field.text == "theme ")
  }

  @Test func lettersAreTextAndNoCommands() {
    var state = state
    #expect(type("quiet", &state).isEmpty)
    #expect(state.prompt?.field.text == "quiet")
  }
}
