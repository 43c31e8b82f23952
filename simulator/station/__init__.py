"""The nouns of a polling station: people, list, sheets, boxes, papers, each as truth and as paper."""
