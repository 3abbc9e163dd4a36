import Drawing
import PathModel
import Testing

@testable import Dashboard

/// Other keys for commands, as a configuration gives them.
@Suite struct KeymapTests {
  private func state(_ bindings: (command: String, keys: [Key])...) throws -> State {
    var state = State.showing(Stack.healthy)
    state.keymap = try Keymap(bindings)
    return state
  }

  private func fault(_ bindings: (command: String, keys: [Key])...) -> Keymap.Fault? {
    do throws(Keymap.Fault) {
      _ = try Keymap(bindings)
      return nil
    } catch { return error }
  }

  @Test func anotherKeyDoesIt() throws {
    var state = try state(("quit", [.character("Q")]), ("send-request", [.function(2)]))
    #expect(state.press(.character("q")).isEmpty && state.press(.character("r")).isEmpty)
    #expect(state.press(.function(2)) == [.send(.usual)])
    #expect(state.press(.character("Q")) == [.quit])
  }

  @Test func footerHelpAndTextsNameIt() throws {
    let state = try state(("send-request", [.control("t"), .insert]))
    #expect(state.drawn.rows()[23].contains("^T Insert send"))
    #expect(state.drawn.text().contains("none sent; ^T Insert sends one"))
    let help = HelpView.lines(of: state.pressing(.character("?"))).map(\.plain)
    #expect(help.contains { $0.contains("^T Insert") && $0.contains("send a test request") })
  }

  @Test func anUnknownCommandIsNamedWithThoseThereAre() {
    let fault = fault(("quit", [.character("Q")]), ("exit", [.character("x")]))
    #expect(fault?.index == 1)
    #expect(fault?.message.hasPrefix("there is no command 'exit'; there are help, command") == true)
  }

  @Test func aKeyThatAnotherHasIsRefused() {
    let fault = fault(("quit", [.character("r")]))
    #expect(fault?.index == 0)
    #expect(fault?.message.hasPrefix("'r' is the key of send-request") == true)
  }

  @Test func keysCanBeSwapped() throws {
    var state = try state(("refresh", [.character("r")]), ("send-request", [.character("u")]))
    #expect(state.press(.character("r")) == [.refresh])
    #expect(state.press(.character("u")) == [.send(.usual)])
  }

  @Test func aLetterIsNoCommandWhereItIsText() {
    #expect(fault(("accept", [.character("a")]))?.message.contains("is text where accept") == true)
    #expect(fault(("accept", [.control("o")])) == nil)
  }

  @Test func theWayOutStays() {
    #expect(fault(("interrupt", [.character("Q")]))?.message.contains("no command") == true)
    #expect(fault(("help", [.control("c")]))?.message.contains("key of interrupt") == true)
  }

  /// What the table itself says can be said in a configuration.
  @Test func everyCommandCanBeGivenItsOwnKeys() {
    for name in DashboardCommand.Name.allCases where name != .interrupt {
      let all = DashboardCommand.all.filter { $0.name == name }
      guard all.count == 1 else { continue }
      #expect(fault((name.rawValue, all[0].keys)) == nil, "\(name)")
    }
  }
}
