-- An agent signs in, or renews the profile.
-- ARGV: 2 id, 3 profile (JSON: id, name, seats, languages, capacity)
-- Result: done {agent}
-- Guarantees: who is signed in keeps state and tickets.

local profile = cjson.decode(ARGV[3])
local agent = load_agent(ARGV[2]) or {
  mode = 'available', since = now, signed_in = now, idle = now, missed = 0, tickets = {}, wrapping = {},
}
agent.id, agent.name, agent.seats, agent.languages, agent.capacity = ARGV[2], profile.name, profile.seats, profile.languages, profile.capacity
agent.seen = now
save_agent(agent)
publish('AgentChanged', nil, agent.id)
return answer('done', { agent = agent })
