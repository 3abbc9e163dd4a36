/// Why a request is not sent at all, and what is missing.
struct RequestRefusal: Error {
  let message: String

  init(_ message: String) { self.message = message }
}
