-- The agent's desk is alive.
-- ARGV: 2 id
-- Result: done {agent} | not_signed_in
-- Guarantees: changes nothing but the time of the last sign of life.

local agent = load_agent(ARGV[2])
if not agent then
  return answer('not_signed_in')
end
agent.seen = now
save_agent(agent)
return answer('done', { agent = agent })
