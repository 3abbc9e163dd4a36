extension EndpointState {
  /// Source: “Manage your endpoint service connections” and `State`, AWS PrivateLink.
  package var meaning: String {
    switch self {
    case .pendingAcceptance: "the provider has to accept it before it carries traffic"
    case .pending: "AWS is still making it"
    case .available: "it carries traffic"
    case .deleting: "it is being deleted"
    case .deleted: "it is gone"
    case .rejected: "the provider refused it: it carries no traffic"
    case .failed: "AWS could not make it: it has to be deleted and made anew"
    case .expired: "the provider did not accept it in time: it has to be deleted and made anew"
    case .partial: "it is made only in part: some of its zones carry no traffic"
    }
  }
}
