// SELECT id FROM assignment is what the store asks.
let words = "Select a body from the list, or update the set of bodies."
