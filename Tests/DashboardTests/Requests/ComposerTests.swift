import Drawing
import PathModel
import Testing

@testable import Dashboard

@Suite struct ComposerTests {
  /// The form with one field typed anew.
  private func form(_ field: Composer.Field, _ text: String, of state: State = .asking) -> State {
    var state = state.pressing(.character("e"))
    while case .composer(let form) = state.overlays.last, form.focus != field {
      // A field of several lines keeps the arrows.
      state.press(.tab)
    }
    state.press(.control("u"))
    state.take(.pasted(text))
    return state
  }

  @Test func escapeLeavesWithoutAChange() {
    let state = form(.path, "/other").pressing(.escape)
    #expect(state.overlays.isEmpty && state.requests.draft == .usual)
    #expect(state.requests.kept == TestRequest.articles)
  }

  @Test func lettersAreTextAndNoCommands() {
    var state = form(.path, "/")
    for key in "qdtR3?[X" { #expect(state.press(.character(key)).isEmpty) }
    state.press(.enter)
    #expect(state.requests.draft.request.path == "/qdtR3?[X")
    #expect(form(.path, "/").pressing(.character("q")).place == .composer)
  }

  @Test func controlCStillQuits() {
    var state = form(.body, "x")
    #expect(state.press(.control("c")) == [.quit])
  }

  @Test func whatWasComposedIsUsedAndKept() {
    let state = form(.path, "/other").pressing(.control("s"))
    #expect(
      state.requests.draft.request
        == TestRequest(name: "own", path: "/other", expectation: .anySuccess)
    )
    #expect(state.requests.kept.last == state.requests.draft.request)
    #expect(state.notice == "r sends GET /other")
    let again = form(.path, "/third", of: state).pressing(.enter)
    #expect(again.requests.kept.map(\.path) == ["/api/tasks", "/api/task/2", "/third"])
  }

  @Test func whatWasComposedIsSentAtOnceOrAfterAQuestion() {
    var state = form(.path, "/other")
    let draft = RequestDraft(TestRequest(name: "own", path: "/other", expectation: .anySuccess))
    #expect(state.press(.control("r")) == [.send(draft)])
    state = form(.method, "PUT")
    #expect(state.press(.control("r")).isEmpty && state.place == .confirmation)
    #expect(state.requests.draft.request.method == "PUT")
  }

  @Test func everyFieldGoesIntoTheDraft() {
    let all: [(Composer.Field, String)] = [
      (.method, " POST "), (.path, "/a?b=c"), (.headers, "A: b\n\n X-Empty:\nC:d: e"),
      (.body, "{\n  \"日本\": '$(x)'\n}"), (.statuses, "201"), (.text, " made "), (.timeout, "3"),
      (.connection, "10.1.1.12:8080"),
    ]
    let state = all.reduce(State.asking) { state, field in
      form(field.0, field.1, of: state).pressing(.control("s"))
    }
    let request = TestRequest(
      name: "own",
      method: "POST",
      path: "/a?b=c",
      headers: [HTTPHeader("A", "b"), HTTPHeader("X-Empty", ""), HTTPHeader("C", "d: e")],
      body: "{\n  \"日本\": '$(x)'\n}",
      expectation: ExpectedAnswer(statuses: 201...201, text: " made "),
      timeout: .seconds(3)
    )
    #expect(state.requests.draft == RequestDraft(request, connection: "10.1.1.12:8080"))
  }

  @Test(arguments: [
    (Composer.Field.method, "G ET", "the method"), (.method, "", "the method"),
    (.path, "tasks", "does not begin with /"), (.headers, "no colon", "has no colon"),
    (.headers, "a b: c", "the header name"), (.statuses, "99", "the expected status"),
    (.statuses, "", "the expected status"), (.timeout, "0", "the time-out"),
    (.timeout, "soon", "the time-out"), (.timeout, "601", "the time-out"),
    (.connection, "a b", "is no address"),
  ])
  func whatIsWrongIsSaidAndNothingIsLost(field: Composer.Field, text: String, why: String) {
    var state = form(field, text)
    #expect(state.drawn.text().contains(why))
    #expect(state.press(.control("s")).isEmpty && state.press(.control("r")).isEmpty)
    guard case .composer(let composer) = state.overlays.last else {
      Issue.record("the form is gone")
      return
    }
    #expect(composer[field].text == text && state.requests.draft == .usual)
  }

  @Test func enterBeginsALineWhereThereMayBeSeveral() {
    let state = form(.body, "a").pressing(.enter, .character("b"), .control("s"))
    #expect(state.requests.draft.request.body == "a\nb")
  }

  @Test func arrowsWalkThroughTheFields() {
    var state = State.asking.pressing(.character("e"), .up)
    var seen: [Composer.Field] = []
    for _ in Composer.Field.allCases {
      guard case .composer(let form) = state.overlays.last else { break }
      seen.append(form.focus)
      state.press(.down)
    }
    #expect(seen == Composer.Field.allCases)
  }

  @Test func secretsAreSeenOnlyWhileTheyAreEdited() {
    let state = form(.headers, "Authorization: Bearer sesame\nAccept: text/plain")
    #expect(state.drawn.text().contains("sesame"))
    let others = state.pressing(.tab).drawn.text()
    #expect(!others.contains("sesame") && others.contains("Accept: text/plain"))
    let used = state.pressing(.control("s"))
    #expect(used.requests.draft.request.headers.first?.value == "Bearer sesame")
  }

  @Test func aBodyThatWasNotTouchedStaysAsItIs() {
    var state = State.asking
    state.requests.draft.request.body = "a\r\n\tb\u{1}"
    state.press(.character("e"), .control("s"))
    #expect(state.requests.draft.request.body == "a\r\n\tb\u{1}")
  }

  @Test func aNameStaysWithAnUnchangedRequest() {
    let state = State.asking.pressing(.character("e"), .enter)
    #expect(state.requests.draft == .usual && state.requests.kept.count == 2)
  }

  @Test func aListOfPathsDoesNotTakeTheKeysOfAForm() {
    var state = form(.path, "/")
    state.take(.sampleArrived(State.Snapshot(of: Stack.several)))
    #expect(state.place == .composer)
    #expect(state.press(.character("q")).isEmpty)
    #expect(state.pressing(.escape).place == .picker)
  }

  @Test func aPasteElsewhereIsNothing() {
    var state = State.asking
    let before = state
    #expect(state.take(.pasted("qrRX")).isEmpty && state == before)
  }
}
