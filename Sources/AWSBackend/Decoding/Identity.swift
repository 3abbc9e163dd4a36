import PathModel

extension CallerIdentity: AWSDecodable {
  init(aws fields: Fields) {
    self.init()
    account = fields.string("Account") ?? ""
    arn = fields.string("Arn")
  }
}
