mock_provider "aws" {
  source = "./tests"
}

mock_provider "aws" {
  alias  = "customer"
  source = "./tests"
}

