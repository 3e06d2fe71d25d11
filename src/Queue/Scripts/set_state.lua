-- An agent chooses a state.
-- ARGV: 2 id, 3 state, 4 reason or empty
-- Result: done {agent} | not_signed_in
-- Guarantees: tickets stay where they are.

local agent = load_agent(ARGV[2])
if not agent then
  return answer('not_signed_in')
end
agent.mode, agent.since, agent.seen, agent.missed = ARGV[3], now, now, 0
agent.reason = nil
if ARGV[4] ~= '' then
  agent.reason = ARGV[4]
end
save_agent(agent)
publish('AgentChanged', nil, agent.id)
return answer('done', { agent = agent })
