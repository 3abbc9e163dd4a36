import Drawing

/// Text fields that the operator fills in, one of which has the focus.
protocol TextForm: Equatable, Sendable {
  associatedtype Field: CaseIterable, Hashable, Sendable where Field.AllCases == [Field]
  associatedtype Result

  var fields: [Field: TextField] { get set }
  var focus: Field { get set }

  /// - Throws: `FormProblem` for what the operator has to change.
  func result() throws(FormProblem) -> Result
}

/// What the operator does to a form.
enum FormInput {
  case key(Key)
  case paste(String)
  /// Goes on by so many fields.
  case focus(Int)
}

extension TextForm {
  subscript(field: Field) -> TextField { fields[field] ?? TextField() }

  /// - Returns: false for a key that is none of a text field's.
  mutating func take(_ input: FormInput) -> Bool {
    switch input {
    case .key(let key): return fields[focus]?.edit(key) ?? false
    case .paste(let text): fields[focus]?.insert(text)
    case .focus(let step):
      let all = Field.allCases
      let index = all.firstIndex(of: focus) ?? 0
      focus = all[(index + step + all.count) % all.count]
    }
    return true
  }

  /// What is wrong with it as it stands; nil: nothing.
  var problem: String? {
    do throws(FormProblem) {
      _ = try result()
      return nil
    } catch { return error.message }
  }
}

/// Why a form cannot be taken as it is, and what is allowed.
struct FormProblem: Error, Equatable {
  let message: String

  init(_ message: String) { self.message = message }
}
