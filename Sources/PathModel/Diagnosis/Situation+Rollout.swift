/// A deployment in progress, and those before it whose tasks still run.
struct Rollout {
  let new: ECSDeployment
  let old: [ECSDeployment]
}

extension Situation {
  /// nil: none is in progress, no old task runs any more, or that is not known.
  var rollout: Rollout? {
    guard let service,
      let new = service.deployments.first(where: { $0.status == "PRIMARY" }),
      new.rolloutState?.known == .inProgress
    else { return nil }
    let old = service.deployments.filter { $0.id != new.id && $0.runningCount ?? 0 > 0 }
    return old.isEmpty ? nil : Rollout(new: new, old: old)
  }
}
