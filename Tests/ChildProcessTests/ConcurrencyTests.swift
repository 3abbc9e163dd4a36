import ChildProcess
import FoundationEssentials
import Testing

extension ChildProcessTests {
  @Suite struct ConcurrencyTests {
    @Test func hundredChildrenRunAtOnce() async throws {
      let outputs = try await withThrowingTaskGroup(of: String.self) { group in
        for number in 0..<100 {
          group.addTask { try await run(shell("sleep 0.2; echo \(number)")).output }
        }
        return try await group.reduce(into: Set()) { $0.insert($1) }
      }
      #expect(outputs == Set((0..<100).map { "\($0)\n" }))
    }

    @Test func waitingBlocksNoThreadOfThePool() async throws {
      try await withDirectory { directory in
        let waiting = shell("until [ -e \(directory)/go ]; do sleep 0.1; done")
        let ends = try await withThrowingTaskGroup { group in
          for _ in 0..<4 * ProcessInfo.processInfo.activeProcessorCount {
            group.addTask { try await run(waiting).end }
          }
          // Only a free thread can resume this task, and only this task ends the children.
          try await Task.sleep(for: .seconds(1))
          try writeFile(directory + "/go", "")
          return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(ends == [.exited(0)])
      }
    }

    @Test func manyRunsLeakNoDescriptors() async throws {
      _ = try await run(Command("true", standardInput: [0]))
      let before = try openDescriptors()
      for number in 1...200 {
        _ = try await run(Command("true", standardInput: number.isMultiple(of: 2) ? [0] : []))
      }
      #expect(try await areFew(before + 50))
    }

    @Test func failedStartsLeakNoDescriptors() async throws {
      let before = try openDescriptors()
      for _ in 1...200 { _ = try? await run(Command("/nowhere/aws")) }
      #expect(try await areFew(before + 50))
    }

    /// Whether no more descriptors are open: those of other targets' tests are closed in time, those that
    /// were leaked are not.
    private func areFew(_ limit: Int) async throws -> Bool {
      try await comesTrue { try openDescriptors() < limit }
    }

    private func openDescriptors() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
    }
  }
}
