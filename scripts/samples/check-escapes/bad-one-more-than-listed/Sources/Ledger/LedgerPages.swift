let a = HTML(trusting: one, because: "made by us")
let b = HTML(trusting: two, because: "made by us")
