import Testing

@testable import DemoCloud
